/**
 * Gathers what is added until `later` lets go of it, and passes it on together: a message between threads costs more
 * than what it says.
 */
export function gather<Item>(
  pass: (items: readonly Item[]) => void,
  later: (flush: () => void) => void,
): (item: Item) => void {
  let items: Item[] = [];
  const flush = (): void => {
    const gathered = items;
    items = [];
    pass(gathered);
  };
  return (item) => {
    items.push(item);
    if (items.length === 1) later(flush);
  };
}
