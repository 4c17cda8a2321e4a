export function BoardPage() {
  return <div />;
}
