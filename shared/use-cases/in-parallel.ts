/**
 * Works through the items with a few of them under way at once. After a failure no new one is begun, and the
 * failure is thrown when those under way have ended, so that nothing goes on behind a caller's back.
 */
export async function inParallel<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  // One iterator shared by all lanes: each item is taken once.
  const rest = items.values();
  const lane = async (): Promise<void> => {
    for (const item of rest) {
      if (failures.length > 0) return;
      await work(item).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  if (failures.length > 0) throw failures[0];
}
