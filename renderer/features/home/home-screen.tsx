export const HomeScreen = ({ onOpenFile }: { readonly onOpenFile: () => Promise<void> }) => (
  <button type="button" onClick={onOpenFile} />
)
