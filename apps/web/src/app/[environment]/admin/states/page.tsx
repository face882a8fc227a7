import { MachinesScreen } from "../../../../features/machines/machines-screen.tsx";
import { AdminTabs } from "../../../../shell/admin-tabs.tsx";
import { Prefetch } from "../../../../trpc/prefetch.tsx";
import type { EnvironmentProps } from "../../environment-props.ts";
import { pageEnvironment } from "../../page-access.ts";
import { pageTitle } from "../../page-title.ts";

export const generateMetadata = pageTitle("machines.title");

export default async function StatesPage(props: EnvironmentProps) {
  const environment = await pageEnvironment(props, "machine.edit");
  return (
    <Prefetch
      environment={environment}
      fetch={(trpc, client) => [client.prefetchQuery(trpc.machines.list.queryOptions())]}
    >
      <MachinesScreen toolbar={<AdminTabs />} />
    </Prefetch>
  );
}
