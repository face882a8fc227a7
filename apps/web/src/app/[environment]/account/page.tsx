import { AccountScreen } from "../../../features/account/account-screen.tsx";
import { Prefetch } from "../../../trpc/prefetch.tsx";
import type { EnvironmentProps } from "../environment-props.ts";
import { pageEnvironment } from "../page-access.ts";
import { pageTitle } from "../page-title.ts";

export const generateMetadata = pageTitle("account.title");

export default async function AccountPage(props: EnvironmentProps) {
  const environment = await pageEnvironment(props, "self.manage");
  return (
    <Prefetch
      environment={environment}
      fetch={(trpc, client) => [client.prefetchQuery(trpc.account.listSignIns.queryOptions())]}
    >
      <AccountScreen />
    </Prefetch>
  );
}
