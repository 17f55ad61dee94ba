//! In which order questions are asked.

use crate::column::State;
use crate::explore::Asked;
use crate::need::Piece;
use crate::{Effect, Precheck, QuestionId, Truth};

impl Precheck {
    /// The questions among `wanted`, those that decide most first. What a question decides is counted over its
    /// answers: an answer that sends the person elsewhere outweighs all others, since it spares them the rest; beside
    /// that every route or requirement counts that is settled by it. Where two decide as much, the one that is not
    /// sensitive comes first. Questions that hang on others come after them.
    pub(crate) fn ordered(
        &self,
        wanted: &[bool],
        states: &[State],
        pieces: &[Piece<'_>],
        met: &[Option<bool>],
    ) -> Vec<QuestionId> {
        let mut states = states.to_vec();
        let chosen = self.order.iter().copied().filter(|c| wanted.get(*c) == Some(&true));
        let mut ranked: Vec<(bool, f64, bool, usize)> = chosen
            .map(|column| {
                let later = self.asked(column, &states) != Asked::Yes;
                let sensitive = self.columns.get(column).is_some_and(|c| c.question.sensitive);
                (later, -self.decides(column, &mut states, pieces, met), sensitive, column)
            })
            .collect();
        crate::short::sort(&mut ranked, |a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.cmp(&b.2)));
        ranked.into_iter().filter_map(|(.., c)| self.columns.get(c)).map(|c| c.question.id.clone()).collect()
    }

    /// How much an answer decides on average: routes and requirements that it settles.
    fn decides(
        &self,
        column: usize,
        states: &mut [State],
        pieces: &[Piece<'_>],
        met: &[Option<bool>],
    ) -> f64 {
        let Some(read) = self.columns.get(column) else { return 0.0 };
        let ways: Vec<_> = read.routes.iter().filter_map(|at| self.ways.get(*at)).collect();
        let needs: Vec<_> =
            read.needs.iter().filter_map(|at| Some((self.needs.get(*at)?, *met.get(*at)?))).collect();
        let ends = (self.ways.len() + self.needs.len()) as f64;
        let before: Vec<Truth> = ways.iter().map(|way| way.term.eval(states)).collect();
        let mut sum = 0.0;
        for cell in &read.cells {
            set(states, column, State::Is(*cell));
            for (way, before) in ways.iter().zip(&before) {
                sum += match (way.effect, before, way.term.eval(states)) {
                    (Effect::Advises, ..) | (_, Truth::Yes | Truth::No, _) | (_, _, Truth::Unknown) => 0.0,
                    (Effect::Blocks, Truth::Unknown, Truth::Yes) => ends,
                    (Effect::Blocks | Effect::Redirects, Truth::Unknown, _) => 1.0,
                };
            }
            let settled =
                |need: &crate::need::Need, met| need.unmet(&self.needs, pieces, states, met).is_some();
            sum += needs.iter().filter(|(need, met)| settled(need, *met)).count() as f64;
            set(states, column, State::Open);
        }
        sum / read.cells.len().max(1) as f64
    }
}

fn set(states: &mut [State], column: usize, state: State) {
    if let Some(old) = states.get_mut(column) {
        *old = state;
    }
}
