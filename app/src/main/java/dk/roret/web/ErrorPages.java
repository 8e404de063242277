package dk.roret.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** The page for whatever went wrong. It reveals nothing but a code that the log has too. */
@Controller
@Open
@ControllerAdvice
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Pages pages;

    ErrorPages(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    String refused(Refused refused, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(refused.status().value());
        return page(model, pages.page(request), refused);
    }

    /** A form that should have carried a file, and came without being one that can. */
    @ExceptionHandler
    String unreadable(
            MultipartException broken, HttpServletRequest request, HttpServletResponse response, Model model) {
        Refused refused = broken instanceof MaxUploadSizeExceededException
                ? refusal(HttpStatus.CONTENT_TOO_LARGE, request)
                : new Refused(HttpStatus.BAD_REQUEST, "WEB-03", "web.no-file");
        return refused(refused, request, response, model);
    }

    @RequestMapping("/error")
    String error(
            @ModelAttribute("page") Page page, HttpServletRequest request, HttpServletResponse response, Model model) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus code = status instanceof Integer number ? HttpStatus.valueOf(number) : HttpStatus.NOT_FOUND;
        response.setStatus(code.value());
        return page(model, page, refusal(code, request));
    }

    private static Refused refusal(HttpStatus status, HttpServletRequest request) {
        if (status == HttpStatus.FORBIDDEN) {
            return new Refused(status, "WEB-02", "web.forbidden");
        }
        if (status == HttpStatus.CONTENT_TOO_LARGE) {
            return new Refused(status, "WEB-04", "web.too-large");
        }
        if (status.is4xxClientError()) {
            return new Refused(status, "WEB-01", "web.not-found");
        }
        String code = "WEB-" + HexFormat.of().formatHex(bytes());
        LOG.error("{} at {}", code, request.getAttribute(RequestDispatcher.FORWARD_SERVLET_PATH));
        return new Refused(status, code, "web.broken");
    }

    private static String page(Model model, Page page, Refused refused) {
        model.addAttribute("page", page);
        model.addAttribute("refused", refused);
        return "web/error";
    }

    private static byte[] bytes() {
        byte[] bytes = new byte[3];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
