import { QuarantineScreen } from "../../../../features/quarantine/quarantine-screen.tsx";
import { Prefetch } from "../../../../trpc/prefetch.tsx";
import type { EnvironmentProps } from "../../environment-props.ts";
import { pageEnvironment } from "../../page-access.ts";
import { pageTitle } from "../../page-title.ts";

export const generateMetadata = pageTitle("trouble.quarantine.title");

export default async function QuarantinePage(props: EnvironmentProps) {
  const environment = await pageEnvironment(props, "run.read");
  return (
    <Prefetch
      environment={environment}
      fetch={(trpc, client) => [
        client.prefetchQuery(trpc.quarantine.groups.queryOptions()),
        client.prefetchQuery(trpc.quarantine.rules.queryOptions()),
      ]}
    >
      <QuarantineScreen />
    </Prefetch>
  );
}
