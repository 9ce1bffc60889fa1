/** What can be changed of an action, each by a form of its own. */
export const CHANGES = ['note', 'value', 'terms', 'close'] as const;
export type Change = (typeof CHANGES)[number];
