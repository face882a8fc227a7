import { Id } from "@orderloom/schema/ids";
import { notFound } from "next/navigation";
import { DesignerPage } from "../../../../features/designer/designer-page.tsx";
import { Prefetch } from "../../../../trpc/prefetch.tsx";
import { pageEnvironment } from "../../page-access.ts";
import { pageTitle } from "../../page-title.ts";

type Props = { readonly params: Promise<{ readonly environment: string; readonly flowId: string }> };

export const generateMetadata = pageTitle("shell.flows");

export default async function FlowPage({ params }: Props) {
  const environment = await pageEnvironment({ params }, "flow.read");
  const flowId = Id.safeParse((await params).flowId);
  if (!flowId.success) notFound();
  const input = { flowId: flowId.data };
  return (
    <Prefetch
      environment={environment}
      fetch={(trpc, client) => [client.prefetchQuery(trpc.flows.get.queryOptions(input))]}
    >
      <DesignerPage key={flowId.data} flowId={flowId.data} />
    </Prefetch>
  );
}
