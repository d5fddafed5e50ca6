//! [`Label`]: what the model says of one token.

use super::EntityType;

/// Types that the model tells apart; the others come from rules.
pub const MODEL_TYPES: [EntityType; 5] =
    [EntityType::Per, EntityType::Loc, EntityType::Org, EntityType::Event, EntityType::Product];

/// Where in a name a token stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
#[allow(missing_docs, reason = "the BILOU scheme's own names")]
pub enum Place {
    Begin,
    Inside,
    Last,
    Unit,
}

/// Outside of names, or a place in a name of a type: number 0, or 1 + 4 × type + place.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct Label(u8);

impl Label {
    /// Outside of names.
    pub const OUTSIDE: Self = Self(0);

    /// Number of labels.
    pub const COUNT: usize = 1 + 4 * MODEL_TYPES.len();

    /// The names in model files, by number.
    pub const NAMES: [&'static str; Self::COUNT] = [
        "O",
        "B-PER",
        "I-PER",
        "L-PER",
        "U-PER",
        "B-LOC",
        "I-LOC",
        "L-LOC",
        "U-LOC",
        "B-ORG",
        "I-ORG",
        "L-ORG",
        "U-ORG",
        "B-EVENT",
        "I-EVENT",
        "L-EVENT",
        "U-EVENT",
        "B-PRODUCT",
        "I-PRODUCT",
        "L-PRODUCT",
        "U-PRODUCT",
    ];

    /// The label of that number.
    pub fn new(index: u8) -> Option<Self> {
        (usize::from(index) < Self::COUNT).then_some(Self(index))
    }

    /// The label of a place in a name; none for a type that the model does not know.
    pub fn of(kind: EntityType, place: Place) -> Option<Self> {
        let kind = MODEL_TYPES.iter().position(|&known| known == kind)?;
        Some(Self(1 + 4 * u8::try_from(kind).ok()? + place as u8))
    }

    /// Its number.
    pub fn index(self) -> u8 {
        self.0
    }

    /// The type of the name it stands in.
    pub fn kind(self) -> Option<EntityType> {
        MODEL_TYPES.get(usize::from(self.0.checked_sub(1)? / 4)).copied()
    }

    /// Where in the name it stands.
    pub fn place(self) -> Option<Place> {
        Some(match self.0.checked_sub(1)? % 4 {
            0 => Place::Begin,
            1 => Place::Inside,
            2 => Place::Last,
            _ => Place::Unit,
        })
    }

    /// Whether a name goes on after it.
    pub fn is_open(self) -> bool {
        matches!(self.place(), Some(Place::Begin | Place::Inside))
    }

    /// Whether a name that began before goes on at it.
    pub fn continues(self) -> bool {
        matches!(self.place(), Some(Place::Inside | Place::Last))
    }

    /// Whether `next` may stand after it; `None` for the border of a sentence.
    pub fn allows(before: Option<Self>, next: Option<Self>) -> bool {
        let open = before.filter(|label| label.is_open());
        let continued = next.filter(|label| label.continues());
        match (open, continued) {
            (None, None) => true,
            (Some(open), Some(continued)) => open.kind() == continued.kind(),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_type_and_place() {
        for (index, name) in (0u8..).zip(Label::NAMES) {
            let label = Label::new(index).unwrap();
            let Some((place, kind)) = name.split_once('-') else {
                assert_eq!((label.kind(), label.place()), (None, None));
                continue;
            };
            assert_eq!(label.kind().map(EntityType::name), Some(kind));
            assert_eq!(label.place().map(|place| format!("{place:?}").remove(0)), place.chars().next());
            assert_eq!(Label::of(label.kind().unwrap(), label.place().unwrap()), Some(label));
        }
        assert_eq!(Label::new(21), None);
        assert_eq!(Label::of(EntityType::Date, Place::Unit), None);
    }

    #[test]
    fn names_are_opened_and_closed() {
        let label = |kind, place| Label::of(kind, place);
        let (begin, last) = (label(EntityType::Per, Place::Begin), label(EntityType::Per, Place::Last));
        assert!(Label::allows(None, begin) && Label::allows(begin, last) && Label::allows(last, begin));
        assert!(Label::allows(last, None) && Label::allows(Some(Label::OUTSIDE), begin));
        assert!(!Label::allows(begin, None) && !Label::allows(begin, begin) && !Label::allows(None, last));
        assert!(!Label::allows(begin, label(EntityType::Org, Place::Last)));
    }
}
