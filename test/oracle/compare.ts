/** Every number of `expected` within `tol` of its counterpart; all else exact; keys that `expected` lacks are ignored. */
export function agrees(expected: unknown, got: unknown, tol: number): boolean {
  if (typeof expected === 'number') return typeof got === 'number' && Math.abs(got - expected) <= tol;
  if (Array.isArray(expected))
    return (
      Array.isArray(got) &&
      got.length === expected.length &&
      expected.every((value, i) => agrees(value, got[i], tol))
    );
  if (expected !== null && typeof expected === 'object')
    return (
      got !== null &&
      typeof got === 'object' &&
      Object.entries(expected).every(([key, value]) =>
        agrees(value, (got as Readonly<Record<string, unknown>>)[key], tol),
      )
    );
  return expected === got;
}
