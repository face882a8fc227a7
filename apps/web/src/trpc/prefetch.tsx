import type { Environment } from "@orderloom/schema/ids";
import { dehydrate, HydrationBoundary, type QueryClient } from "@tanstack/react-query";
import { createTRPCOptionsProxy, type TRPCOptionsProxy } from "@trpc/tanstack-react-query";
import type { ReactNode } from "react";
import { pageContext } from "../server/context.ts";
import { type AppRouter, appRouter } from "../server/router.ts";
import { createQueryClient } from "./query-client.ts";

type Fetch = (trpc: TRPCOptionsProxy<AppRouter>, queryClient: QueryClient) => readonly Promise<unknown>[];
type Props = { environment: Environment; fetch: Fetch; children: ReactNode };

/**
 * Fetches a screen's first queries on the server, so that it arrives filled. A query that fails here is fetched
 * again in the browser, which shows the reason.
 */
export async function Prefetch({ environment, fetch, children }: Props) {
  const queryClient = createQueryClient();
  const ctx = await pageContext(environment);
  await Promise.all(fetch(createTRPCOptionsProxy({ router: appRouter, ctx, queryClient }), queryClient));
  return <HydrationBoundary state={dehydrate(queryClient)}>{children}</HydrationBoundary>;
}
