import { notFound } from "next/navigation";

/** An address inside an environment that is no page: said inside the shell, so that the way on is there. */
export default function MissingPage(): never {
  notFound();
}
