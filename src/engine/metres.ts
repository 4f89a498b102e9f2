/** Metres that rounding may make of nothing when lengths are added and taken away. */
export const metresTolerance: f64 = 1e-6
