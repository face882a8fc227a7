/**
 * Lookups of one key share their answer, and each is answered by one that began after it asked: who asks while a
 * lookup is under way shares the next one. However many ask at once there are two, and nobody gets an old answer.
 */
export function createSharedLookups<Value>(look: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const underWay = new Map<string, Promise<Value>>();
  const next = new Map<string, Promise<Value>>();

  const begin = (key: string): Promise<Value> => {
    next.delete(key);
    const lookup = look(key).finally(() => {
      if (underWay.get(key) === lookup) underWay.delete(key);
    });
    underWay.set(key, lookup);
    return lookup;
  };

  return (key) => {
    const waiting = next.get(key);
    if (waiting) return waiting;
    const running = underWay.get(key);
    if (!running) return begin(key);
    const after = (): Promise<Value> => begin(key);
    const following = running.then(after, after);
    next.set(key, following);
    return following;
  };
}
