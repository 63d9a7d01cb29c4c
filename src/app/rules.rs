//! The rules of an installation: calendar and profiles, read once from its data files.

use std::collections::BTreeMap;

use crate::app::assets::Assets;
use crate::domain::{
    calendar::Calendar,
    problem::Problem,
    profile::{Profile, Profiles},
};

/// Calendar and profiles.
#[derive(Clone, Debug)]
pub struct Rules {
    /// All profiles.
    pub profiles: Profiles,
    calendar: Calendar,
    /// The calendars of profiles that order days off of their own.
    regional: BTreeMap<String, Calendar>,
}

impl Rules {
    /// Reads `flows/calendar/` and `flows/profile/`.
    ///
    /// # Errors
    /// Everything that is wrong with the files, with file, line and mend.
    pub fn load(assets: &Assets) -> Result<Self, Vec<Problem>> {
        let calendar = Calendar::from_files(assets.below("flows/calendar/"));
        let profiles = Profiles::from_files(assets.below("flows/profile/"));
        match (calendar, profiles) {
            (Ok(calendar), Ok(profiles)) => Ok(Self::new(calendar, profiles)),
            (calendar, profiles) => {
                let mut faults = calendar.err().unwrap_or_default();
                faults.extend(profiles.err().unwrap_or_default());
                Err(faults)
            }
        }
    }

    fn new(calendar: Calendar, profiles: Profiles) -> Self {
        let with_own = profiles.iter().filter(|p| !p.region_overrides.is_empty());
        let own = with_own.map(|profile| {
            let days = calendar.with_regional(&profile.region_overrides);
            (profile.id.clone(), days)
        });
        let regional = own.collect();
        Self {
            profiles,
            calendar,
            regional,
        }
    }

    /// The calendar by which cases of this profile are counted.
    #[must_use]
    pub fn calendar(&self, profile: &Profile) -> &Calendar {
        self.regional.get(&profile.id).unwrap_or(&self.calendar)
    }
}
