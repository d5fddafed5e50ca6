//! Which gazetteer record a surface is: the lists know a name in one sense only, a mention may have another.

use super::surface::{Group, Surface};
use crate::entity::EntityType;
use crate::entity::gazetteer::{Classes, Gazetteer, RecordId};

/// Names whose referent is one and the same whether the mention is taken for a place or an organisation.
const STATES: Classes = Classes::COUNTRY.union(Classes::BLOC).union(Classes::SEAT).union(Classes::CAPITAL);

/// The record of a surface, where the sense of the list fits the mention's type.
pub(super) fn of(surface: &Surface, gazetteer: &Gazetteer) -> Option<RecordId> {
    let id = surface.known.record?;
    let record = gazetteer.record(id)?;
    let classes = surface.known.classes;
    let fits = match surface.kind {
        EntityType::Norp => classes.intersects(Classes::DEMONYM.union(Classes::COMMUNITY)),
        EntityType::Loc => record.kind == EntityType::Loc || classes.intersects(STATES),
        // « Lorient » as an organisation is the club, not the town.
        EntityType::Org => record.kind == EntityType::Org || (classes.intersects(STATES) && !is_team(surface, classes)),
        EntityType::Product | EntityType::Event | EntityType::Work => record.kind == surface.kind,
        _ => false,
    };
    fits.then_some(id)
}

/// A capital or country that is tagged as an organisation may be a team; only seats and blocs surely are not.
fn is_team(surface: &Surface, classes: Classes) -> bool {
    surface.group == Group::Organisation
        && !classes.intersects(Classes::SEAT.union(Classes::BLOC).union(Classes::COUNTRY))
}
