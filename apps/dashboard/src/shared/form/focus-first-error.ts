/** What is needed of @mantine/form's `useForm`. */
interface HasInputs {
  readonly getInputNode: (path: string) => HTMLElement | null;
}

/** For the second argument of `form.onSubmit`: brings the first wrong entry into sight, ready to be mended. */
export function focusFirstError(form: HasInputs): (errors: Readonly<Record<string, unknown>>) => void {
  return (errors) => {
    const first = Object.keys(errors)[0];
    if (first !== undefined) form.getInputNode(first)?.focus();
  };
}
