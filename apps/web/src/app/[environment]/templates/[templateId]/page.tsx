import { findTemplate } from "@orderloom/templates/templates";
import { notFound } from "next/navigation";
import { DeployScreen } from "../../../../features/templates/deploy-screen.tsx";
import { Prefetch } from "../../../../trpc/prefetch.tsx";
import { pageEnvironment } from "../../page-access.ts";
import { pageTitle } from "../../page-title.ts";

type Props = { readonly params: Promise<{ readonly environment: string; readonly templateId: string }> };

export const generateMetadata = pageTitle("templates.title");

export default async function TemplatePage({ params }: Props) {
  const environment = await pageEnvironment({ params }, "flow.publish");
  const { templateId } = await params;
  if (!findTemplate(templateId)) notFound();
  return (
    <Prefetch
      environment={environment}
      fetch={(trpc, client) => [client.prefetchQuery(trpc.chains.choices.queryOptions())]}
    >
      <DeployScreen key={templateId} templateId={templateId} />
    </Prefetch>
  );
}
