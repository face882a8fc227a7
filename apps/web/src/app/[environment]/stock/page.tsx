import { StockScreen } from "../../../features/stock/stock-screen.tsx";
import { Prefetch } from "../../../trpc/prefetch.tsx";
import type { EnvironmentProps } from "../environment-props.ts";
import { pageEnvironment } from "../page-access.ts";
import { pageTitle } from "../page-title.ts";

export const generateMetadata = pageTitle("stock.title");

export default async function StockPage(props: EnvironmentProps) {
  const environment = await pageEnvironment(props, "stock.read");
  return (
    <Prefetch
      environment={environment}
      fetch={(trpc, client) => [client.prefetchQuery(trpc.stock.warehouses.queryOptions())]}
    >
      <StockScreen />
    </Prefetch>
  );
}
