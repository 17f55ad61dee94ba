//! Which document fills which place: an exact matching, so that no card counts twice.

/// A place for one document, and what may take it.
#[derive(Clone, Debug)]
pub(crate) struct Seat {
    /// The slot it belongs to.
    pub slot: usize,
    /// The candidates that fit.
    pub fits: Vec<usize>,
}

/// A largest possible seating. Earlier candidates never lose their place to later ones, and take earlier seats first.
#[derive(Clone, Debug)]
pub(crate) struct Seating<'a> {
    seats: &'a [Seat],
    /// Who sits where.
    taken: Vec<Option<usize>>,
}

impl<'a> Seating<'a> {
    /// Seats the candidates in the given order. Each one takes a free seat, or makes others move up along an
    /// alternating path (Kuhn's algorithm), so the result has as many seats filled as can be.
    pub fn of(seats: &'a [Seat], candidates: impl IntoIterator<Item = usize>) -> Self {
        let mut seating = Seating { seats, taken: vec![None; seats.len()] };
        for candidate in candidates {
            seating.place(candidate, &mut vec![false; seats.len()]);
        }
        seating
    }

    fn place(&mut self, candidate: usize, tried: &mut [bool]) -> bool {
        let seats = self.seats;
        for (at, seat) in seats.iter().enumerate() {
            let Some(untried) = tried.get_mut(at).filter(|tried| !**tried) else { continue };
            if !seat.fits.contains(&candidate) {
                continue;
            }
            *untried = true;
            let free = match self.taken.get(at).copied().flatten() {
                None => true,
                Some(other) => self.place(other, tried),
            };
            if free && let Some(place) = self.taken.get_mut(at) {
                *place = Some(candidate);
                return true;
            }
        }
        false
    }

    /// Who sits in a seat.
    pub fn taker(&self, seat: usize) -> Option<usize> {
        self.taken.get(seat).copied().flatten()
    }

    /// True when the candidate has a seat.
    pub fn seated(&self, candidate: usize) -> bool {
        self.taken.contains(&Some(candidate))
    }
}

/// The seats that one more document could take so that `free` gets filled: itself, and those whose takers could move
/// towards it.
pub(crate) fn reach(seats: &[Seat], taken: &[Option<usize>], free: usize) -> Vec<usize> {
    let mut reached = vec![free];
    let mut next = 0;
    while let Some(seat) = reached.get(next).and_then(|at| seats.get(*at)) {
        for (at, taker) in taken.iter().enumerate() {
            if taker.is_some_and(|t| seat.fits.contains(&t)) && !reached.contains(&at) {
                reached.push(at);
            }
        }
        next += 1;
    }
    reached
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seats(fits: &[&[usize]]) -> Vec<Seat> {
        fits.iter().enumerate().map(|(slot, f)| Seat { slot, fits: f.to_vec() }).collect()
    }

    #[test]
    fn a_candidate_moves_up_to_make_room() {
        let seats = seats(&[&[0, 1], &[0]]);
        let seating = Seating::of(&seats, [0, 1]);
        assert!(seating.taken.iter().all(Option::is_some));
        assert_eq!((seating.taker(0), seating.taker(1)), (Some(1), Some(0)));
    }

    #[test]
    fn one_candidate_never_takes_two_seats() {
        let seats = seats(&[&[0], &[0]]);
        let seating = Seating::of(&seats, [0]);
        assert_eq!((seating.taker(0), seating.taker(1)), (Some(0), None));
    }

    #[test]
    fn a_free_seat_can_be_reached_through_those_who_move() {
        let seats = seats(&[&[0, 1], &[0]]);
        let seating = Seating::of(&seats, [1]);
        assert_eq!(reach(&seats, &seating.taken, 1), [1]);
        let seating = Seating::of(&seats, [0]);
        assert_eq!(seating.taker(0), Some(0));
        assert_eq!(reach(&seats, &seating.taken, 1), [1, 0]);
    }
}
