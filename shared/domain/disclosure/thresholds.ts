/** What the gate goes by, beside the campaign's k. Printed in every report and kept with every release. */
export const THRESHOLDS = {
  /** A sensitive count is shown only from here… */
  sensitiveLeast: 5,
  /** …and only where at least this many did not choose it. */
  sensitiveOthers: 2,
  /** A unit's ordinary count up to here is printed as a bound. */
  unitBound: 2,
  /** A unit's scale is shown point by point, and so has a mean, only from here. */
  points: 30,
} as const;

/** A count withheld for its own sake: as few as `low` and as many as `high` on its small side must stay possible. */
export const PROTECT = { low: 1, high: 5 } as const;
