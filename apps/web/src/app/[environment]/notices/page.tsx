import { NoticesScreen } from "../../../features/notices/notices-screen.tsx";
import { NoticesState } from "../../../features/notices/notices-state.ts";
import { Prefetch } from "../../../trpc/prefetch.tsx";
import type { EnvironmentProps } from "../environment-props.ts";
import { pageEnvironment } from "../page-access.ts";
import { pageTitle } from "../page-title.ts";

type Props = EnvironmentProps & { readonly searchParams: Promise<Record<string, string | string[]>> };

export const generateMetadata = pageTitle("notices.title");

export default async function NoticesPage({ params, searchParams }: Props) {
  const environment = await pageEnvironment({ params }, "notice.read");
  const state = NoticesState.parse(await searchParams);
  return (
    <Prefetch
      environment={environment}
      fetch={(trpc, client) => [
        client.prefetchQuery(trpc.notices.list.queryOptions(state)),
        client.prefetchQuery(trpc.notices.countUnread.queryOptions()),
      ]}
    >
      <NoticesScreen />
    </Prefetch>
  );
}
