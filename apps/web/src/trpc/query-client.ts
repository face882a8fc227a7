import { defaultShouldDehydrateQuery, MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import superjson from "superjson";
import { readFailure } from "./failure.ts";

export type QueryClientHooks = {
  /** The server says that nobody is signed in any more. */
  readonly onSessionEnded: () => void;
};

const NO_HOOKS: QueryClientHooks = { onSessionEnded: () => undefined };

/** One client a page on the server; one an environment in the browser, so that no row is ever shown in the other. */
export function createQueryClient(hooks: QueryClientHooks = NO_HOOKS): QueryClient {
  const onError = (error: Error) => {
    if (readFailure(error)?.code === "unauthenticated") hooks.onSessionEnded();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { staleTime: 30_000, retry: (count, error) => count < 2 && readFailure(error) === null },
      dehydrate: { serializeData: superjson.serialize, shouldDehydrateQuery: defaultShouldDehydrateQuery },
      hydrate: { deserializeData: superjson.deserialize },
    },
  });
}
