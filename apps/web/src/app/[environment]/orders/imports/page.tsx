import { ImportsScreen } from "../../../../features/imports/imports-screen.tsx";
import { Prefetch } from "../../../../trpc/prefetch.tsx";
import type { EnvironmentProps } from "../../environment-props.ts";
import { pageEnvironment } from "../../page-access.ts";
import { pageTitle } from "../../page-title.ts";

export const generateMetadata = pageTitle("imports.title");

export default async function ImportsPage(props: EnvironmentProps) {
  const environment = await pageEnvironment(props, "order.import");
  return (
    <Prefetch
      environment={environment}
      fetch={(trpc, client) => [client.prefetchQuery(trpc.imports.list.queryOptions({ before: null }))]}
    >
      <ImportsScreen />
    </Prefetch>
  );
}
