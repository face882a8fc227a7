import { CheckScreen } from "../../../../features/stock/check-screen.tsx";
import { Prefetch } from "../../../../trpc/prefetch.tsx";
import type { EnvironmentProps } from "../../environment-props.ts";
import { pageEnvironment } from "../../page-access.ts";
import { pageTitle } from "../../page-title.ts";

export const generateMetadata = pageTitle("stock.check.title");

export default async function StockCheckPage(props: EnvironmentProps) {
  const environment = await pageEnvironment(props, "stock.read");
  return (
    <Prefetch environment={environment} fetch={() => []}>
      <CheckScreen />
    </Prefetch>
  );
}
