"use client";

import type { Environment } from "@orderloom/schema/ids";
import { QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useState } from "react";
import superjson from "superjson";
import type { AppRouter } from "../server/router.ts";
import { ENVIRONMENT_HEADER } from "./environment-header.ts";
import { createQueryClient } from "./query-client.ts";

const context = createTRPCContext<AppRouter>();

/** The procedures of the server, typed, as query and mutation options. */
export const useTRPC = context.useTRPC;

/** The same procedures called by hand, where several belong to one act. */
export const useTRPCClient = context.useTRPCClient;

type Props = { environment: Environment; onSessionEnded: () => void; children: ReactNode };

/** The line to the server for one environment. Mounted anew when the environment changes. */
export function ServerProvider({ environment, onSessionEnded, children }: Props) {
  const [queryClient] = useState(() => createQueryClient({ onSessionEnded }));
  const [trpcClient] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [
        httpBatchLink({
          url: "/api/trpc",
          transformer: superjson,
          headers: { [ENVIRONMENT_HEADER]: environment },
          // Inputs hold what people search for; they travel in bodies, never in addresses that logs keep.
          methodOverride: "POST",
        }),
      ],
    }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <context.TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </context.TRPCProvider>
    </QueryClientProvider>
  );
}
