import { ApprovalsScreen } from "../../../features/approvals/approvals-screen.tsx";
import { APPROVAL_PAGES, ApprovalsState } from "../../../features/approvals/approvals-state.ts";
import { Prefetch } from "../../../trpc/prefetch.tsx";
import type { EnvironmentProps } from "../environment-props.ts";
import { pageEnvironment } from "../page-access.ts";
import { pageTitle } from "../page-title.ts";

type Props = EnvironmentProps & { readonly searchParams: Promise<Record<string, string | string[]>> };

export const generateMetadata = pageTitle("approvals.title");

export default async function ApprovalsPage({ params, searchParams }: Props) {
  const environment = await pageEnvironment({ params }, "approval.read");
  const { tab, id } = ApprovalsState.parse(await searchParams);
  return (
    <Prefetch
      environment={environment}
      fetch={(trpc, client) => {
        const list = trpc.approvals.list.infiniteQueryOptions({ open: tab === "open" }, APPROVAL_PAGES);
        const shown = client.fetchInfiniteQuery(list).then(({ pages }) => id ?? pages[0]?.items[0]?.id);
        const details = shown.then((approvalId) =>
          approvalId ? client.prefetchQuery(trpc.approvals.get.queryOptions({ approvalId })) : undefined,
        );
        return [details.catch(() => undefined)];
      }}
    >
      <ApprovalsScreen />
    </Prefetch>
  );
}
