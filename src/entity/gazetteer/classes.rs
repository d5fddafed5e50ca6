//! [`Classes`]: what a name, or a noun beside a name, is known to be. The build script shares this file.

/// A set of classes; one name may be in several (Washington: capital and city; Camille: given name of both genders).
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Hash)]
pub struct Classes(u32);

impl Classes {
    /// In none.
    pub const NONE: Self = Self(0);
    /// Name of a country or territory.
    pub const COUNTRY: Self = Self(1);
    /// Seat of a state's government.
    pub const CAPITAL: Self = Self(1 << 1);
    /// Town or city.
    pub const CITY: Self = Self(1 << 2);
    /// Region, continent, sea, river, mountain, planet.
    pub const REGION: Self = Self(1 << 3);
    /// Group of states (Otan, Occident).
    pub const BLOC: Self = Self(1 << 4);
    /// Building or street that names the institution in it (Kremlin), or a city that names one that is no state.
    pub const SEAT: Self = Self(1 << 5);
    /// Institution, association, agency, ministry, trade union.
    pub const ORGANISATION: Self = Self(1 << 6);
    /// News medium.
    pub const MEDIUM: Self = Self(1 << 7);
    /// Political party.
    pub const PARTY: Self = Self(1 << 8);
    /// Company.
    pub const COMPANY: Self = Self(1 << 9);
    /// Sports club or team.
    pub const CLUB: Self = Self(1 << 10);
    /// Online service.
    pub const SERVICE: Self = Self(1 << 11);
    /// Adjective or noun of a country, region or city (iranien, Kiévienne).
    pub const DEMONYM: Self = Self(1 << 12);
    /// Adjective or noun of a religion, people or ideology.
    pub const COMMUNITY: Self = Self(1 << 13);
    /// Given name of men.
    pub const GIVEN_MASCULINE: Self = Self(1 << 14);
    /// Given name of women.
    pub const GIVEN_FEMININE: Self = Self(1 << 15);
    /// Form of address before a name (Mme, Me).
    pub const CIVILITY: Self = Self(1 << 16);
    /// Function or trade that may stand before a name (ministre, astrophysicienne).
    pub const TITLE: Self = Self(1 << 17);
    /// Civility or title of a man.
    pub const MASCULINE: Self = Self(1 << 18);
    /// Civility or title of a woman.
    pub const FEMININE: Self = Self(1 << 19);
    /// Common noun that announces an organisation.
    pub const ORGANISATION_NOUN: Self = Self(1 << 20);
    /// Common noun that announces a place.
    pub const PLACE_NOUN: Self = Self(1 << 21);
    /// Common noun that announces an event.
    pub const EVENT_NOUN: Self = Self(1 << 22);
    /// Common noun that announces a product.
    pub const PRODUCT_NOUN: Self = Self(1 << 23);
    /// Common noun that announces a title.
    pub const WORK_NOUN: Self = Self(1 << 24);
    /// Unit of measure.
    pub const UNIT: Self = Self(1 << 25);
    /// Currency.
    pub const CURRENCY: Self = Self(1 << 26);
    /// Name of an event (Vendée Globe).
    pub const EVENT: Self = Self(1 << 27);
    /// Title of a work, treaty or law (Hamlet, JCPOA).
    pub const WORK: Self = Self(1 << 28);
    /// Person or character who bears one name (Molière).
    pub const PERSON: Self = Self(1 << 29);

    /// The set with these bits.
    pub const fn from_bits(bits: u32) -> Self {
        Self(bits)
    }

    /// The bits, one a class.
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// Classes that are in one of the two.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the two share a class.
    pub const fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether there is none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}
