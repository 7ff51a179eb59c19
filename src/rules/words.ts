/** The closed lists of rule files. */

export const BINDINGS = ['mandatory', 'regular', 'exclusion', 'appraisal'] as const
export type Binding = (typeof BINDINGS)[number]
export const BASES = ['text', 'guidance', 'memory'] as const
export type Basis = (typeof BASES)[number]
/** What a condition can come out as, in the words of cases and coverage. */
export const SHOWN_TRUTHS = ['met', 'unmet', 'unknown'] as const
export type ShownTruth = (typeof SHOWN_TRUTHS)[number]
export const EFFECTS = ['shall', 'should', 'may'] as const
export type Effect = (typeof EFFECTS)[number]
export const TRACKS = ['school', 'training', 'employment', 'family', 'bridge', 'settlement'] as const
export const ANCHORS = ['children', 'parents', 'siblings', 'spouse'] as const
export type AnchorKind = (typeof ANCHORS)[number]
