import { ChainsScreen } from "../../../../features/chains/chains-screen.tsx";
import { AdminTabs } from "../../../../shell/admin-tabs.tsx";
import { Prefetch } from "../../../../trpc/prefetch.tsx";
import type { EnvironmentProps } from "../../environment-props.ts";
import { pageEnvironment } from "../../page-access.ts";
import { pageTitle } from "../../page-title.ts";

export const generateMetadata = pageTitle("chains.title");

export default async function ChainsPage(props: EnvironmentProps) {
  const environment = await pageEnvironment(props, "chain.edit");
  return (
    <Prefetch
      environment={environment}
      fetch={(trpc, client) => [
        client.prefetchQuery(trpc.chains.list.queryOptions()),
        client.prefetchQuery(trpc.chains.people.queryOptions()),
      ]}
    >
      <ChainsScreen toolbar={<AdminTabs />} />
    </Prefetch>
  );
}
