"""HTTP only: paths, status codes and examples; one module a resource."""
