/** Where two JSON values differ, by path, with what stands at each side. Empty where they are equal. */
export function differences(stored: unknown, made: unknown, path = ''): readonly string[] {
  if (isNode(stored) && isNode(made)) {
    const keys = new Set([...Object.keys(stored), ...Object.keys(made)]);
    return [...keys].flatMap((key) =>
      differences(stored[key], made[key], path === '' ? key : `${path}.${key}`),
    );
  }
  return Object.is(stored, made) ? [] : [`${path}: stored ${show(stored)}, made again ${show(made)}`];
}

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const show = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));
