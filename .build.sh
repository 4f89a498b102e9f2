cd /work/wt-compare && npx vite build --outDir /tmp/web-c 2>&1 | grep -E "error|built"
