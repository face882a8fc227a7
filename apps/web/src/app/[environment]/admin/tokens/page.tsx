import { TokensScreen } from "../../../../features/tokens/tokens-screen.tsx";
import { AdminTabs } from "../../../../shell/admin-tabs.tsx";
import { Prefetch } from "../../../../trpc/prefetch.tsx";
import type { EnvironmentProps } from "../../environment-props.ts";
import { pageEnvironment } from "../../page-access.ts";
import { pageTitle } from "../../page-title.ts";

export const generateMetadata = pageTitle("people.tokensTitle");

export default async function TokensPage(props: EnvironmentProps) {
  const environment = await pageEnvironment(props, "token.create");
  return (
    <Prefetch
      environment={environment}
      fetch={(trpc, client) => [client.prefetchQuery(trpc.tokens.list.queryOptions())]}
    >
      <TokensScreen toolbar={<AdminTabs />} />
    </Prefetch>
  );
}
