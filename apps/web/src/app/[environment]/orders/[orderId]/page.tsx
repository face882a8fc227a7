import { Id } from "@orderloom/schema/ids";
import { notFound } from "next/navigation";
import { OrderScreen } from "../../../../features/orders/order-screen.tsx";
import { TIMELINE_PAGES } from "../../../../features/orders/timeline-pages.ts";
import { Prefetch } from "../../../../trpc/prefetch.tsx";
import { pageEnvironment } from "../../page-access.ts";
import { pageTitle } from "../../page-title.ts";

type Props = { readonly params: Promise<{ readonly environment: string; readonly orderId: string }> };

export const generateMetadata = pageTitle("orders.title");

export default async function OrderPage({ params }: Props) {
  const environment = await pageEnvironment({ params }, "order.read");
  const orderId = Id.safeParse((await params).orderId);
  if (!orderId.success) notFound();
  const input = { orderId: orderId.data };
  return (
    <Prefetch
      environment={environment}
      fetch={(trpc, client) => [
        client.prefetchQuery(trpc.orders.get.queryOptions(input)),
        client.prefetchInfiniteQuery(trpc.orders.timeline.infiniteQueryOptions(input, TIMELINE_PAGES)),
      ]}
    >
      <OrderScreen orderId={orderId.data} />
    </Prefetch>
  );
}
