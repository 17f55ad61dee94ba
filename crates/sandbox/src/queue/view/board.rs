//! What the board in an office shows.

use crate::queue::{
    directory::Desk,
    hall::Citizen,
    seed::BACK_OFFICE,
    wire::{ActivePeriod, OnBoard, PeriodState, Smartboard},
    world::World,
};

/// Everyone in the office in whatever state, apart from staff's own tasks.
pub fn board(world: &World, desk: &Desk) -> Smartboard {
    let shown = [desk.office.currently_waiting, desk.office.show_currently_waiting_bottom].contains(&Some(1));
    let people = if shown { world.hall.on_board(desk.id()) } else { Vec::new() };
    let citizens = people.into_iter().filter_map(|citizen| on_board(world, citizen)).collect();
    Smartboard { office_type: desk.office.sb.sb_type.clone(), citizens }
}

fn on_board(world: &World, citizen: &Citizen) -> Option<OnBoard> {
    if world.category(citizen.service()?)? == BACK_OFFICE {
        return None;
    }
    let period = citizen.period()?;
    Some(OnBoard {
        ticket_number: citizen.ticket_number.clone(),
        active_period: ActivePeriod {
            period_id: period.id,
            ps_id: period.state.id(),
            time_start: period.start.bare(),
            time_end: period.end.map(|end| end.bare()),
            ps: PeriodState { ps_name: period.state.name() },
        },
    })
}
