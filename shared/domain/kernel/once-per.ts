/**
 * Works a thing out once for each object it follows from, for as long as the object lives. The object must never
 * change, and none that is read here does.
 */
export function oncePer<K extends object, V>(work: (from: K) => V): (from: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (from) => {
    const held = known.get(from) ?? { value: work(from) };
    known.set(from, held);
    return held.value;
  };
}
