//! Builds the tables that `partipris::tag::Endings` reads: the smallest tree of word endings that is right often enough.

use std::collections::BTreeMap;

/// One thing the table should know.
#[derive(Debug, Clone)]
pub struct Entry {
    /// First step from the root.
    pub key: u8,
    /// The word.
    pub word: String,
    /// Its value, from 1.
    pub value: u16,
    /// What a wrong answer costs.
    pub weight: f32,
}

/// What the table costs, in the unit of [`Entry::weight`]: the higher, the smaller it gets.
#[derive(Debug, Clone, Copy)]
pub struct Price {
    /// Of a node.
    pub node: f32,
    /// Of a node's value, on top.
    pub value: f32,
}

/// The section's bytes. Among all trees over the words' endings it is one for which the price of the tree plus the
/// weights of the entries it answers wrongly is least (dynamic programming from the leaves, as in Sankoff's
/// parsimony on a fixed tree).
/// Words with letters that hardly any other word has are left out.
pub fn build(entries: &[Entry], price: Price) -> Vec<u8> {
    let alphabet = alphabet(entries);
    let mut words: Vec<Word> = entries.iter().filter_map(|entry| Word::new(entry, &alphabet)).collect();
    words.sort_by(|a, b| a.letters.cmp(&b.letters));
    let root = Node::new(&words, 0, 0, price);
    write(&alphabet, &root.keep(0, price))
}

/// Most letters a table tells apart.
const LETTERS: usize = 160;

/// The commonest letters, sorted.
fn alphabet(entries: &[Entry]) -> Vec<char> {
    let mut counts: BTreeMap<char, usize> = BTreeMap::new();
    for c in entries.iter().flat_map(|entry| entry.word.chars()) {
        *counts.entry(c).or_default() += 1;
    }
    let mut letters: Vec<(char, usize)> = counts.into_iter().collect();
    letters.sort_by_key(|&(c, count)| (std::cmp::Reverse(count), c));
    let mut alphabet: Vec<char> = letters.into_iter().take(LETTERS).map(|(c, _)| c).collect();
    alphabet.sort_unstable();
    alphabet
}

/// An entry as a path from the root.
struct Word {
    letters: Vec<u8>,
    value: u16,
    weight: f32,
}

impl Word {
    fn new(entry: &Entry, alphabet: &[char]) -> Option<Self> {
        let letter = |c: char| u8::try_from(alphabet.binary_search(&c).ok()? + 1).ok();
        let path = [Some(entry.key)].into_iter().chain(entry.word.chars().rev().map(letter)).chain([Some(0)]);
        Some(Self { letters: path.collect::<Option<_>>()?, value: entry.value, weight: entry.weight })
    }
}

/// A node of the whole tree, with what each way to answer below it would cost.
struct Node {
    letter: u8,
    children: Vec<Node>,
    /// Weight of all entries below.
    weight: f32,
    /// Of those with each value.
    weights: BTreeMap<u16, f32>,
    /// Least cost below (the node itself not counted) when the answer so far is a value that no entry below has.
    cost: f32,
    /// How much less it is for each value below.
    savings: BTreeMap<u16, f32>,
    /// The value that saves most.
    best: u16,
}

impl Node {
    fn new(words: &[Word], depth: usize, letter: u8, price: Price) -> Self {
        let own = words.iter().take_while(|word| word.letters.len() == depth).count();
        let (own, below) = words.split_at(own);
        let mut node = Self {
            letter,
            children: Vec::new(),
            weight: 0.0,
            weights: BTreeMap::new(),
            cost: 0.0,
            savings: BTreeMap::new(),
            best: 0,
        };
        for word in own {
            node.weight += word.weight;
            node.cost += word.weight;
            *node.weights.entry(word.value).or_default() += word.weight;
            *node.savings.entry(word.value).or_default() += word.weight;
        }
        for group in below.chunk_by(|a, b| a.letters[depth] == b.letters[depth]) {
            let child = Self::new(group, depth + 1, group[0].letters[depth], price);
            node.adopt(child, price);
        }
        let best = node.savings.iter().reduce(|best, next| if next.1 > best.1 { next } else { best });
        node.best = best.map_or(0, |(&value, _)| value);
        node
    }

    fn adopt(&mut self, child: Self, price: Price) {
        self.weight += child.weight;
        let unknown = child.absent(0).min(child.present(0, price));
        self.cost += unknown;
        for (&value, &weight) in &child.weights {
            *self.weights.entry(value).or_default() += weight;
            let saving = unknown - child.absent(value).min(child.present(value, price));
            if saving > 0.0 {
                *self.savings.entry(value).or_default() += saving;
            }
        }
        self.children.push(child);
    }

    fn cost(&self, value: u16) -> f32 {
        self.cost - self.savings.get(&value).copied().unwrap_or(0.0)
    }

    /// The cost of leaving the node and all below out when the answer so far is `value`.
    fn absent(&self, value: u16) -> f32 {
        self.weight - self.weights.get(&value).copied().unwrap_or(0.0)
    }

    /// The cost of the node and the best choice below.
    fn present(&self, value: u16, price: Price) -> f32 {
        price.node + self.cost(value).min(price.value + self.cost(self.best))
    }

    /// The tree that is worth its price when the answer so far is `value`.
    fn keep(&self, value: u16, price: Price) -> Kept {
        let switch = price.value + self.cost(self.best) < self.cost(value);
        let answer = if switch { self.best } else { value };
        let worth = |child: &&Self| child.present(answer, price) < child.absent(answer);
        let children = self.children.iter().filter(worth).map(|child| child.keep(answer, price)).collect();
        Kept { letter: self.letter, value: if switch { self.best } else { 0 }, children }
    }
}

struct Kept {
    letter: u8,
    value: u16,
    children: Vec<Kept>,
}

#[allow(clippy::expect_used, reason = "a table that large is a programming error of the trainer")]
fn write(alphabet: &[char], root: &Kept) -> Vec<u8> {
    let mut level = vec![root];
    let (mut letters, mut degrees, mut low, mut high) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    while !level.is_empty() {
        for node in &level {
            letters.push(node.letter);
            degrees.push(u8::try_from(node.children.len()).expect("at most 255 letters"));
            low.push(node.value.to_le_bytes()[0]);
            high.push(node.value.to_le_bytes()[1]);
        }
        level = level.into_iter().flat_map(|node| &node.children).collect();
    }
    let text: String = alphabet.iter().collect();
    let mut bytes = u16::try_from(text.len()).expect("a short alphabet").to_le_bytes().to_vec();
    bytes.extend(text.bytes());
    bytes.extend(u32::try_from(letters.len()).expect("nodes below 2³²").to_le_bytes());
    for column in [letters, degrees, low, high] {
        bytes.extend(column);
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;
    use partipris::Reader;
    use partipris::tag::Endings;

    const FREE: Price = Price { node: 0.0, value: 0.001 };

    fn entries(words: &[(&str, u16)]) -> Vec<Entry> {
        words.iter().map(|&(word, value)| Entry { key: 1, word: word.into(), value, weight: 1.0 }).collect()
    }

    const WORDS: [(&str, u16); 6] =
        [("parler", 1), ("donner", 1), ("chanter", 1), ("hiver", 2), ("finir", 3), ("er", 4)];

    #[test]
    fn at_no_price_everything_is_known() {
        let bytes = build(&entries(&WORDS), FREE);
        let endings = Endings::read(Reader::new(&bytes, "test")).unwrap();
        for (word, value) in WORDS {
            assert_eq!(endings.lookup(1, word), value, "{word}");
        }
        assert_eq!(endings.lookup(2, "parler"), 0);
    }

    #[test]
    fn endings_serve_unknown_words() {
        let bytes = build(&entries(&WORDS), Price { node: 0.01, value: 0.1 });
        let endings = Endings::read(Reader::new(&bytes, "test")).unwrap();
        assert_eq!(endings.lookup(1, "marcher"), 1);
        assert_eq!(endings.lookup(1, "hiver"), 2);
        assert_eq!(endings.lookup(1, "ouvrir"), 3);
    }

    #[test]
    fn a_higher_price_gives_the_common_answer() {
        let bytes = build(&entries(&WORDS), Price { node: 0.2, value: 1.1 });
        let endings = Endings::read(Reader::new(&bytes, "test")).unwrap();
        assert_eq!((endings.lookup(1, "hiver"), endings.lookup(1, "donner")), (1, 1));
        assert!(bytes.len() < build(&entries(&WORDS), FREE).len());
    }

    /// The least cost over ALL trees, by trying every set of values on every node of a small word list.
    #[test]
    fn no_tree_is_cheaper() {
        let words = [("aa", 1), ("ba", 2), ("a", 1), ("b", 2)];
        let price = Price { node: 0.3, value: 0.4 };
        let all = entries(&words);
        let alphabet = alphabet(&all);
        let mut paths: Vec<Word> = all.iter().filter_map(|entry| Word::new(entry, &alphabet)).collect();
        paths.sort_by(|a, b| a.letters.cmp(&b.letters));
        let found = Node::new(&paths, 0, 0, price);
        let found = found.cost(0).min(price.value + found.cost(found.best));
        let mut nodes: Vec<&[u8]> = paths.iter().flat_map(|p| (0..=p.letters.len()).map(|n| &p.letters[..n])).collect();
        nodes.sort_unstable();
        nodes.dedup();
        // Each node: absent, or present with value none, 1 or 2.
        let least = (0..4usize.pow(u32::try_from(nodes.len()).unwrap()))
            .filter_map(|code| tree_cost(&nodes, &paths, code, price))
            .fold(f32::INFINITY, f32::min);
        assert!((found - least).abs() < 1e-4, "{found} {least}");
    }

    fn tree_cost(nodes: &[&[u8]], words: &[Word], code: usize, price: Price) -> Option<f32> {
        let choice = |node: usize| code >> (2 * node) & 3;
        let state = |path: &[u8]| nodes.iter().position(|node| *node == path).map(choice);
        let mut cost = 0.0;
        for (number, path) in nodes.iter().enumerate() {
            let parent = path.split_last().map(|(_, parent)| state(parent));
            match (choice(number), parent) {
                (0, None) => return None,
                (0, _) => {}
                (_, Some(Some(0))) => return None,
                (chosen, parent) => {
                    cost += if parent.is_some() { price.node } else { 0.0 };
                    cost += if chosen > 1 { price.value } else { 0.0 };
                }
            }
        }
        for word in words {
            let on_path = (0..=word.letters.len()).map_while(|n| state(&word.letters[..n]).filter(|&s| s != 0));
            let answer = on_path.filter(|&s| s > 1).last().map_or(0, |s| s - 1);
            cost += if answer == usize::from(word.value) { 0.0 } else { word.weight };
        }
        Some(cost)
    }
}
