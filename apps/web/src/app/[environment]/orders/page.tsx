import { DemoStrip } from "../../../features/demo/demo-strip.tsx";
import { OrdersScreen } from "../../../features/orders/orders-screen.tsx";
import { OrdersState, toInput } from "../../../features/orders/orders-state.ts";
import { Prefetch } from "../../../trpc/prefetch.tsx";
import type { EnvironmentProps } from "../environment-props.ts";
import { pageEnvironment } from "../page-access.ts";
import { pageTitle } from "../page-title.ts";

type Props = EnvironmentProps & { readonly searchParams: Promise<Record<string, string | string[]>> };

export const generateMetadata = pageTitle("orders.title");

export default async function OrdersPage({ params, searchParams }: Props) {
  const environment = await pageEnvironment({ params }, "order.read");
  const input = toInput(OrdersState.parse(await searchParams));
  return (
    <Prefetch
      environment={environment}
      fetch={(trpc, client) => [
        client.prefetchQuery(trpc.orders.list.queryOptions(input)),
        client.prefetchQuery(trpc.orders.shops.queryOptions()),
      ]}
    >
      <OrdersScreen notice={<DemoStrip />} />
    </Prefetch>
  );
}
