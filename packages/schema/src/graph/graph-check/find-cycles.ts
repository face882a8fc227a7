type Visit = { readonly id: string; readonly pending: Iterator<string> };

/**
 * The groups of nodes in which each can come back to itself: strongly connected components of two nodes or more,
 * and single nodes wired to themselves. Tarjan's algorithm, linear, with a stack of its own instead of recursion.
 * Source: R. Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1 (1972).
 */
export function findCycles(next: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const cycles: (readonly string[])[] = [];

  const enter = (id: string): Visit => {
    order.set(id, order.size);
    low.set(id, order.get(id) ?? 0);
    open.push(id);
    isOpen.add(id);
    return { id, pending: (next.get(id) ?? [])[Symbol.iterator]() };
  };
  const lower = (id: string, to: number | undefined) => {
    low.set(id, Math.min(low.get(id) ?? 0, to ?? Number.POSITIVE_INFINITY));
  };
  const leave = (id: string) => {
    if (low.get(id) !== order.get(id)) return;
    const members = open.splice(open.lastIndexOf(id));
    for (const member of members) isOpen.delete(member);
    if (members.length > 1 || next.get(id)?.includes(id)) cycles.push(members);
  };

  for (const root of next.keys()) {
    if (order.has(root)) continue;
    const visits = [enter(root)];
    for (let visit = visits.at(-1); visit; visit = visits.at(-1)) {
      const step = visit.pending.next();
      if (step.done) {
        visits.pop();
        leave(visit.id);
        const parent = visits.at(-1);
        if (parent) lower(parent.id, low.get(visit.id));
      } else if (!order.has(step.value)) visits.push(enter(step.value));
      else if (isOpen.has(step.value)) lower(visit.id, order.get(step.value));
    }
  }
  return cycles;
}
