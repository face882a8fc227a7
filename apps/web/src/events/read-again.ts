import type { Query, QueryClient } from "@tanstack/react-query";

/**
 * Reads again every query that matches. One that is being read for the first time may have been answered before the
 * change, and an invalidation only joins such a read: it is read once more when it has ended.
 */
export async function readAgain(queryClient: QueryClient, matches: (query: Query) => boolean): Promise<void> {
  const firstReads = new Set(
    queryClient
      .getQueryCache()
      .findAll({ predicate: matches, fetchStatus: "fetching" })
      .filter(({ state }) => state.data === undefined),
  );
  await queryClient.invalidateQueries({ predicate: matches });
  if (firstReads.size > 0) await queryClient.invalidateQueries({ predicate: (query) => firstReads.has(query) });
}
