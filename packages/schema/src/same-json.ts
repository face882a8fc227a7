/** True when two JSON values say the same. The order of keys says nothing, nor does a key that is absent or undefined. */
export function sameJson(one: unknown, two: unknown): boolean {
  if (one === two) return true;
  if (Array.isArray(one) && Array.isArray(two)) {
    return one.length === two.length && one.every((item, index) => sameJson(item, two[index]));
  }
  if (!isObject(one) || !isObject(two)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(two)]);
  return [...keys].every((key) => sameJson(ownOf(one, key), ownOf(two, key)));
}

function ownOf(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
