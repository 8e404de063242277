package dk.roret.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever leaves, or changes role or team, loses what they had with the next request: one small query each time. */
class StillHere extends OncePerRequestFilter {

    private final People people;
    private final Arrival arrival;

    StillHere(People people, Arrival arrival) {
        this.people = people;
        this.arrival = arrival;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) {
            Optional<User> today = people.today(signedIn.getPrincipal());
            if (today.isEmpty()) {
                request.getSession().invalidate();
                SecurityContextHolder.clearContext();
                response.sendRedirect(SignInRefused.GONE.address());
                return;
            }
            if (!today.get().equals(signedIn.getPrincipal())) {
                arrival.keep(signedIn.as(today.get()), request, response);
            }
        }
        chain.doFilter(request, response);
    }
}
