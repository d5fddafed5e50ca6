//! The best one-to-one assignment (Kuhn 1955, Munkres 1957), in its O(n³) form with potentials.

/// The greatest sum of weights that pairs each row with at most one column and each column with at most one row.
/// Weights are at least 0; missing cells of short rows count 0.
pub fn best_assignment(weights: &[Vec<f64>]) -> f64 {
    let size = weights.iter().map(Vec::len).max().unwrap_or(0).max(weights.len());
    let weight = |row: usize, column: usize| weights.get(row).and_then(|row| row.get(column)).copied().unwrap_or(0.0);
    let mut matching = Matching::new(size);
    for row in 1..=size {
        matching.add_row(row, |row, column| -weight(row - 1, column - 1));
    }
    (1..=size).map(|column| weight(matching.row_of[column] - 1, column - 1)).sum()
}

/// Rows and columns count from 1; column 0 stands for "not yet placed".
struct Matching {
    row_of: Vec<usize>,
    row_potential: Vec<f64>,
    column_potential: Vec<f64>,
}

impl Matching {
    fn new(size: usize) -> Self {
        Self { row_of: vec![0; size + 1], row_potential: vec![0.0; size + 1], column_potential: vec![0.0; size + 1] }
    }

    /// Places one more row by the cheapest augmenting path. The path search is one loop on purpose: it is the algorithm.
    fn add_row(&mut self, row: usize, cost: impl Fn(usize, usize) -> f64) {
        let size = self.row_of.len();
        let mut slack = vec![f64::INFINITY; size];
        let mut reached_from = vec![0; size];
        let mut visited = vec![false; size];
        self.row_of[0] = row;
        let mut column = 0;
        while self.row_of[column] != 0 {
            visited[column] = true;
            let (from, mut step, mut next) = (self.row_of[column], f64::INFINITY, 0);
            for other in (1..size).filter(|&other| !visited[other]) {
                let reduced = cost(from, other) - self.row_potential[from] - self.column_potential[other];
                if reduced < slack[other] {
                    (slack[other], reached_from[other]) = (reduced, column);
                }
                if slack[other] < step {
                    (step, next) = (slack[other], other);
                }
            }
            self.shift(step, &visited, &mut slack);
            column = next;
        }
        while column != 0 {
            let before = reached_from[column];
            self.row_of[column] = self.row_of[before];
            column = before;
        }
    }

    fn shift(&mut self, step: f64, visited: &[bool], slack: &mut [f64]) {
        for (column, &seen) in visited.iter().enumerate() {
            if seen {
                self.row_potential[self.row_of[column]] += step;
                self.column_potential[column] -= step;
            } else {
                slack[column] -= step;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::best_assignment;
    use crate::score::counts::close;

    #[test]
    fn greed_is_not_best() {
        // Taking 9 first leaves 1: 10. The best is 8 + 7.
        assert!(close(best_assignment(&[vec![9.0, 8.0], vec![7.0, 1.0]]), 15.0));
    }

    #[test]
    fn more_rows_than_columns_and_the_reverse() {
        assert!(close(best_assignment(&[vec![1.0], vec![3.0], vec![2.0]]), 3.0));
        assert!(close(best_assignment(&[vec![1.0, 3.0, 2.0]]), 3.0));
        assert!(close(best_assignment(&[]), 0.0));
    }

    /// The best sum found by trying every column for each row in turn.
    fn exhaustive(weights: &[Vec<f64>], taken: &mut Vec<usize>) -> f64 {
        let Some(row) = weights.get(taken.len()) else { return 0.0 };
        let mut best: f64 = 0.0;
        for (column, weight) in row.iter().enumerate() {
            if !taken.contains(&column) {
                taken.push(column);
                best = best.max(weight + exhaustive(weights, taken));
                taken.pop();
            }
        }
        best
    }

    #[test]
    fn as_good_as_trying_everything() {
        for seed in 0..200_u32 {
            let cell =
                |row: u32, column: u32| f64::from((seed * 31 + row * 17 + column * 29 + row * column * seed) % 23);
            let weights: Vec<Vec<f64>> = (0..5).map(|row| (0..5).map(|column| cell(row, column)).collect()).collect();
            let expected = exhaustive(&weights, &mut Vec::new());
            assert!(close(best_assignment(&weights), expected), "given {weights:?}: expected {expected}");
        }
    }

    #[test]
    fn three_by_three() {
        // By hand over the six permutations: 7+6+9=22, 7+1+8=16, 5+4+9=18, 5+1+3=9, 2+4+8=14, 2+6+3=11.
        let weights = [vec![7.0, 5.0, 2.0], vec![4.0, 6.0, 1.0], vec![3.0, 8.0, 9.0]];
        assert!(close(best_assignment(&weights), 22.0));
    }
}
