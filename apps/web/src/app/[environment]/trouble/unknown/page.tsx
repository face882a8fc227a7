import { UnknownCallsScreen } from "../../../../features/unknown-calls/unknown-calls-screen.tsx";
import { CALL_PAGES, UnknownCallsState } from "../../../../features/unknown-calls/unknown-calls-state.ts";
import { Prefetch } from "../../../../trpc/prefetch.tsx";
import type { EnvironmentProps } from "../../environment-props.ts";
import { pageEnvironment } from "../../page-access.ts";
import { pageTitle } from "../../page-title.ts";

type Props = EnvironmentProps & { readonly searchParams: Promise<Record<string, string | string[]>> };

export const generateMetadata = pageTitle("trouble.unknown.title");

export default async function UnknownCallsPage({ params, searchParams }: Props) {
  const environment = await pageEnvironment({ params }, "call.read");
  const { tab, id } = UnknownCallsState.parse(await searchParams);
  return (
    <Prefetch
      environment={environment}
      fetch={(trpc, client) => {
        const list = trpc.calls.unknown.infiniteQueryOptions({ open: tab === "open" }, CALL_PAGES);
        const shown = client.fetchInfiniteQuery(list).then(({ pages }) => id ?? pages[0]?.items[0]?.id);
        const details = shown.then((callId) =>
          callId ? client.prefetchQuery(trpc.calls.getUnknown.queryOptions({ callId })) : undefined,
        );
        return [details.catch(() => undefined)];
      }}
    >
      <UnknownCallsScreen />
    </Prefetch>
  );
}
