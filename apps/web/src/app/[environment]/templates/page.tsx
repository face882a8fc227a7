import { GalleryScreen } from "../../../features/templates/gallery-screen.tsx";
import type { EnvironmentProps } from "../environment-props.ts";
import { pageEnvironment } from "../page-access.ts";
import { pageTitle } from "../page-title.ts";

export const generateMetadata = pageTitle("templates.title");

export default async function TemplatesPage({ params }: EnvironmentProps) {
  await pageEnvironment({ params }, "flow.read");
  return <GalleryScreen />;
}
