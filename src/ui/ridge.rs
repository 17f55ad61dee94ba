//! The mountains at the foot of the home page's hero.

use leptos::prelude::*;

/// Two ranges, the sun behind them and the shore in front: decoration, drawn in the colours of the style.
#[component]
pub fn Ridge() -> impl IntoView {
    view! {
        <svg class="ridge" viewBox="0 0 1440 160" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
            <path class="sun" d="M975 84a45 45 0 0 1 90 0z" />
            <path
                class="far"
                d="M0 104L90 66L170 92L310 26L400 76L470 52L610 98L730 56L820 88L930 34L1030 74L1110 58L1190 90L1330 30L1440 78V160H0z"
            />
            <path
                class="near"
                d="M0 130L120 100L240 124L350 86L480 128L640 98L760 126L890 92L1010 122L1140 96L1290 128L1440 98V160H0z"
            />
            <path class="shore" d="M0 148Q360 130 720 144T1440 140V161H0z" />
        </svg>
    }
}
