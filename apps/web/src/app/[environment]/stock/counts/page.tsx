import { CountsScreen } from "../../../../features/stock/counts/counts-screen.tsx";
import { Prefetch } from "../../../../trpc/prefetch.tsx";
import type { EnvironmentProps } from "../../environment-props.ts";
import { pageEnvironment } from "../../page-access.ts";
import { pageTitle } from "../../page-title.ts";

export const generateMetadata = pageTitle("stock.counts.title");

export default async function CountsPage(props: EnvironmentProps) {
  const environment = await pageEnvironment(props, "stock.read");
  return (
    <Prefetch
      environment={environment}
      fetch={(trpc, client) => [client.prefetchQuery(trpc.stock.counts.list.queryOptions())]}
    >
      <CountsScreen />
    </Prefetch>
  );
}
