//! The same work for many items, on every core.

use anyhow::{Result, anyhow};
use std::{
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

/// Calls `work` once for each item.
///
/// # Errors
/// The first error of any worker, once all of them have stopped.
pub fn for_each<T: Sync>(items: &[T], work: impl Fn(&T) -> Result<()> + Sync) -> Result<()> {
    let next = AtomicUsize::new(0);
    let worker = || -> Result<()> {
        while let Some(item) = items.get(next.fetch_add(1, Ordering::Relaxed)) {
            work(item)?;
        }
        Ok(())
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..cores.min(items.len())).map(|_| scope.spawn(worker)).collect();
        let ends = workers.into_iter().map(|w| w.join().unwrap_or_else(|_| Err(anyhow!("a worker stopped"))));
        ends.collect::<Vec<_>>().into_iter().collect()
    })
}

#[cfg(test)]
mod tests {
    use super::for_each;
    use anyhow::bail;
    use std::sync::Mutex;

    #[test]
    fn every_item_is_handled_once() {
        let seen = Mutex::new(vec![]);
        let items: Vec<u32> = (0..100).collect();
        for_each(&items, |item| {
            seen.lock().unwrap().push(*item);
            Ok(())
        })
        .unwrap();
        let mut seen = seen.into_inner().unwrap();
        seen.sort_unstable();
        assert_eq!(seen, items);
    }

    #[test]
    fn one_failure_fails_the_whole() {
        let outcome = for_each(&[1, 2, 3], |item| if *item == 2 { bail!("two is bad") } else { Ok(()) });
        assert_eq!(outcome.unwrap_err().to_string(), "two is bad");
    }
}
