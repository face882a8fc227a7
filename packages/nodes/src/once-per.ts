/**
 * Makes something of an object once and keeps it as long as that object lives. For what is dear to make of params:
 * they are parsed once per version, so the rule in them is compiled once per version too.
 */
export function oncePer<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const known = made.get(key);
    if (known) return known.value;
    const value = make(key);
    made.set(key, { value });
    return value;
  };
}
